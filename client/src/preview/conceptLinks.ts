import type { PreviewState } from '../../../server/src/lsp/clientWritingRequests.ts';
import { withConcepts } from './conceptTokens.ts';
import type { MarkdownToken } from './markdownTokens.ts';

/** The part of markdown-it that is used. */
export interface MarkdownRenderer {
  readonly renderer: { render: (tokens: MarkdownToken[], options: unknown, env: unknown) => string };
}

/**
 * Makes the links of rendered Markdown lead to concepts. Only the renderer has the document, and tokens are cached, so
 * they are copied there. `stateOf` gets `env.currentDocument`, and returns immediately.
 */
export function linkConcepts<M extends MarkdownRenderer>(
  md: M,
  stateOf: (document: unknown) => PreviewState | undefined,
): M {
  const { renderer } = md;
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, env) => {
    const state = stateOf(documentOf(env));
    return render(state ? withConcepts(tokens, state) : tokens, options, env);
  };
  return md;
}

function documentOf(env: unknown): unknown {
  return typeof env === 'object' && env !== null && 'currentDocument' in env ? env.currentDocument : undefined;
}
