// The steps of a new user with one glossary, in order, and what they must see. docs/newcomer.md describes them.

/** @typedef {import('../vscode/screen.mjs').Screen} Screen */
/** @typedef {import('./shapes.mjs').Shape} Shape */

/**
 * @param {Screen} screen
 * @param {Shape} shape
 */
export async function walk(screen, shape) {
  await screen.openViews();
  if (shape.glossary === 'none') await createGlossary(screen);
  else await seeGlossary(screen, shape);
  if (shape.glossary !== 'none') await read(screen, shape);
  if (shape.entries === 'data') await editData(screen);
  else {
    await write(screen, shape);
    await translate(screen, shape);
    await fix(screen, shape);
  }
  await readCoverage(screen, shape);
}

/** @param {Screen} screen */
async function createGlossary(screen) {
  await screen.views(/No glossary was found/);
  await screen.photo('no glossary');
  await screen.clickButton('Set Up a Glossary');
  await screen.seeMessage(/No glossary was found/, 'A message should say what a glossary is.');
  await screen.photo('the offer to create one');
  await screen.clickButton('Create a Glossary…');
  await screen.answer(/name of the first concept/, 'Swarm');
  await screen.answer(/Create a Glossary/, 'English');
  await screen.seeText(/title: Swarm/, 'The first article should open.');
  await screen.press('Control+S');
  await screen.views(/Swarm/);
  await screen.status(/en/);
  await screen.photo('the first article');
  for (const name of ['Queen', 'Nectar']) {
    await create(screen, name);
    await screen.press('Control+S');
    await screen.views(new RegExp(name));
  }
}

/**
 * @param {Screen} screen
 * @param {Shape} shape
 */
async function seeGlossary(screen, { glossary }) {
  if (glossary === 'proposed') {
    await screen.views(/may be a glossary/);
    await screen.photo('a glossary is proposed');
    await screen.clickButton('Set Up a Glossary');
    await screen.see('.quick-input-widget', /terms\.md/, 'The page should be proposed.');
    await screen.press('Enter');
  }
  await screen.views(/Swarm/);
  await screen.status(/Glossary/);
  await screen.photo('the glossary in the view');
}

/**
 * @param {Screen} screen
 * @param {Shape} shape
 */
async function read(screen, { read: page }) {
  if (page === undefined) await screen.clickRow('Swarm');
  else await screen.openFile(page);
  await screen.seeText(/leave/, 'The text should open.');
  await screen.status(/en/);
  await screen.hover(page === undefined ? '[queen]' : 'swarm', /The mother of all bees|Bees that leave/);
  await screen.photo('hover');
}

/**
 * @param {Screen} screen
 * @param {string} name
 */
async function create(screen, name) {
  await screen.run('Glosswright: New Concept');
  await screen.answer(/name of the concept/, name);
  await screen.answer(/slug/);
  await screen.seeText(new RegExp(name), 'The new article should open.');
}

/**
 * @param {Screen} screen
 * @param {Shape} shape
 */
async function write(screen, { entries }) {
  await create(screen, 'Honey');
  await screen.photo('a new article');
  await screen.press('Control+End');
  await screen.type('Honey is made of ');
  await screen.complete('[nec', /nectar/i, 'completion');
  await screen.type('. The ');
  await screen.complete('[que', /queen/i);
  await screen.type(' eats none, and a ');
  await screen.complete('[swa', /swarm/i);
  await screen.type(' takes some along.');
  if (entries === 'page') {
    await screen.click('.codelens-decoration a:has-text("Draft: Mark as Complete")');
    await screen.seeNoText(/glosswright-draft/, 'The mark of the draft should go.');
  }
  await screen.press('Control+S');
  await screen.photo('the article is written');
}

/**
 * @param {Screen} screen
 * @param {Shape} shape
 */
async function translate(screen, { locales, entries }) {
  if (locales === 'en') {
    await screen.views(/This glossary has one language/);
    await screen.clickButton('New Locale…');
    await screen.answer(/New Locale/, 'German');
    if (entries === 'page') await screen.answer(/terms\.de\.md/);
  } else {
    await screen.clickRow('Missing, ');
    await screen.views(/Honey/);
    await screen.photo('what is missing');
    await screen.clickRow('Honey, missing');
  }
  await screen.seeText(/draft/, 'The draft should open.');
  await screen.photo('a draft');
  await screen.type('Honig');
  await screen.press('Control+End');
  await screen.type('Bienen machen daraus Honig.');
  await screen.press('Control+S');
  await screen.views(/German/);
  await screen.photo('the draft is translated');
  await screen.click('.codelens-decoration a:has-text("Draft: Mark as Complete")');
  await screen.seeNoText(/draft/, 'The mark of the draft should go.');
  await screen.press('Control+S');
  await screen.photo('the translation is complete');
}

/**
 * @param {Screen} screen
 * @param {Shape} shape
 */
async function fix(screen, { entries }) {
  await screen.press('Control+End');
  await screen.press('Enter', 'Enter');
  await screen.type(`Siehe [Schwarm](${entries === 'page' ? '#swram' : 'swram.md'})`);
  await screen.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  await screen.see(
    '.editor-group-container.active .cdr.squiggly-warning, .cdr.squiggly-error',
    /^/,
    'It should be underlined.',
  );
  await screen.fix(/swarm/i, 'quick fixes');
  await screen.seeText(/swarm/, 'The link should be corrected.');
  await screen.press('Control+S');
  await screen.photo('the link is fixed');
}

/** @param {Screen} screen */
async function editData(screen) {
  await screen.click('.editor-group-container.active .view-lines');
  await screen.press('Control+End');
  await screen.type('The queen eats no ');
  await screen.complete('nec', /nectar/i, 'completion');
  await screen.press('Control+S');
  await screen.photo('the page names a term');
  await screen.run('Glosswright: New Concept');
  await screen.answer(/name of the concept/, 'Honey');
  await screen.answer(/slug/);
  await screen.seeMessage(/read only/, 'A message should say that the file is read only.');
  await screen.see('.notifications-center', /Set Up…/, 'The message should offer to write a configuration.');
  await screen.photo('the data file is read only');
  await screen.clickButton('Open File');
  await screen.seeText(/id: swarm/, 'The data file should open.');
  await screen.press('Control+End');
  await screen.type('- id: honey');
  await screen.press('Enter');
  await screen.type('  term:');
  await screen.press('Enter');
  await screen.type('  en: Honey');
  await screen.press('Control+S');
  await screen.views(/Honey/);
  await screen.photo('the new concept');
}

/**
 * @param {Screen} screen
 * @param {Shape} shape
 */
async function readCoverage(screen) {
  await screen.run('Glosswright: Show Coverage');
  await screen.seeInWebview('.matrix .body .row', /Honey/, 'The coverage page should list the new concept.');
  await screen.seeInWebview('.toolbar', /2 languages/, 'The coverage page should count the languages.');
  await screen.photo('coverage');
}
