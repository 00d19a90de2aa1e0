import { readOverrides } from '#db/booking/overrides.ts';
import { listRuleValues, saveRuleValue } from '#db/booking/rule-settings.ts';
import { accepted, actBy, service } from './context.ts';

const os = service.rule;

const settings = os.settings.handler(({ context }) => ({ values: [...listRuleValues(context.store.db)] }));

const save = os.save.handler(({ input, context, errors }) =>
  accepted(saveRuleValue(context.store, actBy(context, 'rule.save'), input), errors),
);

const overrides = os.overrides.handler(({ input, context }) => ({
  overrides: [...readOverrides(context.store.db, input)],
}));

export const ruleService = { settings, save, overrides };
