import { type Uri, Uri as Uris, type Webview } from 'vscode';

/** Returns the page: it loads its script and its style from the extension, and nothing else. */
export function coverageHtml(webview: Webview, folder: Uri): string {
  const nonce = crypto.randomUUID();
  const resource = (name: string): string => String(webview.asWebviewUri(Uris.joinPath(folder, name)));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${resource('coverage.css')}">
<title>Coverage</title>
</head>
<body>
<main id="coverage"></main>
<script nonce="${nonce}" src="${resource('coverage.js')}"></script>
</body>
</html>`;
}
