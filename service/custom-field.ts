import { type CustomFieldUse, customFieldUses } from '#db/custom-field/read-fields.ts';
import { orderFields, removeField, restoreField, saveField } from '#db/custom-field/save-fields.ts';
import { accepted, actBy, service } from './context.ts';

const os = service.customField;

const list = os.list.handler(({ context }) => ({
  fields: customFieldUses(context.store.db, false).map(toField),
  removed: customFieldUses(context.store.db, true).map(toField),
}));

const save = os.save.handler(({ input: { id, ...draft }, context, errors }) =>
  accepted(saveField(context.store, actBy(context, 'custom-field.save'), id ?? context.store.newId(), draft), errors),
);

const order = os.order.handler(({ input, context, errors }) =>
  accepted(orderFields(context.store, actBy(context, 'custom-field.order'), input.ids), errors),
);

const remove = os.remove.handler(({ input, context, errors }) =>
  accepted(removeField(context.store, actBy(context, 'custom-field.remove'), input.id), errors),
);

const restore = os.restore.handler(({ input, context, errors }) =>
  accepted(restoreField(context.store, actBy(context, 'custom-field.restore'), input.id), errors),
);

export const customFieldService = { list, save, order, remove, restore };

function toField(field: CustomFieldUse) {
  return { ...field, choices: [...field.choices] };
}
