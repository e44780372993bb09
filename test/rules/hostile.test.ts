import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/engine/index.ts';
import { ruleShapes, SHAPE_PATH, shapeGlossary } from '../support/shapes/ruleShapes.ts';
import { rootOf } from '../support/tree.ts';

/** UTF-16 units. */
const SIZE = 100_000;

describe('the findings and fixes of a hostile article are within its text', () => {
  for (const [name, shape] of Object.entries(ruleShapes))
    it(name, async () => {
      const text = shape(SIZE);
      const root = await rootOf({ ...shapeGlossary, [SHAPE_PATH]: text });
      const subject = root.subject(SHAPE_PATH, text) ?? assert.fail();
      for (const rule of rules)
        for (const { span, fixes } of rule.check(subject)) {
          const edits = fixes?.().flatMap((fix) => fix.edits) ?? [];
          for (const { start, end } of [span, ...edits.map((edit) => edit.span)])
            assert.ok(start >= 0 && start <= end && end <= text.length, rule.code);
        }
    });
});
