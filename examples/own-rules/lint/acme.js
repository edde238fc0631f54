/** @type {import('harmony-lint/plugin').Rule} */
export default {
  id: 'acme/variable-name',
  title: 'Project variables must begin with the name of their system',
  severity: 'warning',
  check: {
    *variable(variable) {
      if (/^(?:crm|erp|shop)_/.test(variable.name)) return;
      yield { ...variable.place, message: 'the variable names no system; begin it with crm_, erp_ or shop_' };
    },
  },
};
