-- What a person does in Neovim, as a script for `nvim --headless`: it writes what they see, as JSON, to the file $RESULT.
-- Runs in Neovim 0.7 and later.

local seen = {}

-- What the README says for Neovim 0.11 is tried in older ones too: this starts the client that they would start.
if not vim.lsp.config then
  local configs = {}
  vim.lsp.config = function(name, config) configs[name] = vim.tbl_extend('force', { name = name }, config) end
  vim.lsp.enable = function(name)
    local config, client = configs[name], nil
    vim.api.nvim_create_autocmd('FileType', {
      pattern = config.filetypes,
      callback = function(event)
        local markers = vim.fs and vim.fs.find(config.root_markers, { upward = true })
        config.root_dir = markers and markers[1] and vim.fn.fnamemodify(markers[1], ':h') or vim.fn.getcwd()
        client = client or vim.lsp.start_client(config)
        vim.lsp.buf_attach_client(event.buf, client)
        vim.bo[event.buf].omnifunc = 'v:lua.vim.lsp.omnifunc'
      end,
    })
  end
end

local function finish()
  local file = assert(io.open(vim.env.RESULT, 'w'))
  file:write(vim.fn.json_encode(seen))
  file:close()
  vim.cmd('qa!')
end

local function step(work)
  local ok, problem = xpcall(work, debug.traceback)
  if ok then return end
  seen.problem = problem
  finish()
end

local function await(what, holds)
  if not vim.wait(60000, holds, 20) then error('waited in vain for ' .. what) end
end

local function clients()
  local all = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = 0 }) or vim.lsp.buf_get_clients(0)
  return vim.tbl_values(all)
end

local function put_cursor(text)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search(text, 'cW') > 0, 'no ' .. text)
end

local function ask(method, more)
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  for _, answer in pairs(assert(vim.lsp.buf_request_sync(0, method, vim.tbl_extend('force', params, more or {}), 60000))) do
    return answer.result, answer.error and answer.error.message
  end
end

local function places(method, more)
  local found = {}
  for _, place in ipairs(ask(method, more) or {}) do
    local range = place.targetSelectionRange or place.range
    local name = vim.fn.fnamemodify(vim.uri_to_fname(place.targetUri or place.uri), ':.')
    table.insert(found, name .. ':' .. (range.start.line + 1))
  end
  return found
end

local function diagnostics()
  return vim.tbl_map(function(each)
    return (each.code or each.user_data.lsp.code) .. ': ' .. each.message
  end, vim.diagnostic.get(0))
end

local function read()
  vim.cmd('edit glossary/pl/brand.md')
  await('the server', function()
    local client = clients()[1]
    return client and client.server_capabilities
  end)
  await('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  seen.diagnostics = diagnostics()

  put_cursor('rynkach')
  seen.hover = ask('textDocument/hover').contents.value
  seen.definition = places('textDocument/definition')
  seen.references = places('textDocument/references', { context = { includeDeclaration = false } })
end

local function change_elsewhere()
  vim.fn.writefile({ '---', 'title: Nowe', 'description: Nowe.', '---' }, 'glossary/pl/new.md')
  await('the server to see the file', function() return #vim.diagnostic.get(0) == 0 end)
  seen.diagnosticsAfter = diagnostics()
end

local function rename()
  put_cursor('/target-market')
  vim.lsp.buf.rename('customer-market')
  await('the renamed files', function()
    return vim.fn.filereadable('glossary/pl/customer-market.md') == 1 and vim.fn.search('/customer-market', 'nw') > 0
  end)
  vim.cmd('wall')
end

local function type_keys(keys)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, true, true), 'n', false)
end

-- Typed keys are only read when the script is over, so that the rest is done by timers.
local function complete(done)
  local tries = 0
  local function chosen()
    seen.completed = vim.fn.getline('$')
    done()
  end
  local function offered()
    local items = vim.fn.complete_info({ 'items' }).items
    tries = tries + 1
    if #items == 0 and tries < 1200 then return vim.defer_fn(offered, 50) end
    seen.offered = vim.tbl_map(function(item) return item.word end, items)
    type_keys('<C-y><Esc>')
    vim.defer_fn(function() step(chosen) end, 200)
  end
  type_keys('Go[rynkiem docelowym](/<C-x><C-o>')
  vim.defer_fn(function() step(offered) end, 50)
end

step(function()
  vim.cmd('filetype on')
  dofile(vim.env.SETUP)
  read()
  complete(function()
    vim.cmd('undo')
    rename()
    change_elsewhere()
    finish()
  end)
end)
