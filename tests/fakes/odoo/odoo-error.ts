/** An error as Odoo's server raises it, by the name of its class. */
export class OdooError extends Error {
  override readonly name: string;

  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

export const accessError = (model: string): OdooError =>
  new OdooError(
    'odoo.exceptions.AccessError',
    `You are not allowed to access '${model}' records.\nContact your administrator.`,
  );
