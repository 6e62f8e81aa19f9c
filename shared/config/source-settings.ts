/**
 * What a kind of source wants to be told, as data: a settings screen can be drawn from it, and the guide be held against
 * it, without either knowing the vendor.
 */
export type Words = { readonly en: string; readonly de: string };

export type SettingKind =
  | 'text'
  | 'address'
  /** The name of a secret; the secret itself is asked for without echo and goes into the key store. */
  | 'secret'
  | 'number'
  | 'switch'
  | 'choice'
  /** Several texts, such as the pipelines that count. */
  | 'texts'
  /** Our fields by the vendor's names for them. */
  | 'fieldMap';

export type Setting = {
  /** Where it stands in the source's config: names joined by dots. */
  readonly at: string;
  readonly kind: SettingKind;
  readonly label: Words;
  /** What it is and where to find it at the vendor, in a sentence or two. */
  readonly help: Words;
  readonly required: boolean;
  readonly example?: string;
  readonly choices?: readonly { readonly value: string; readonly label: Words }[];
};

/** Something that can be tried before the settings are kept; the connector's `check` runs them in this order. */
export type SettingsTest = { readonly id: string; readonly label: Words };

export type SourceSettings = {
  /** The vendor's own name. */
  readonly vendor: string;
  /** The page that takes a person from nothing to a running source, below docs/. */
  readonly guide: string;
  readonly settings: readonly Setting[];
  /** Parts of the config that map records field by field, which takes more than a setting. */
  readonly mapped?: readonly string[];
  readonly tests: readonly SettingsTest[];
};

/** A setting that a source does without. */
export function optionalSetting(
  at: string,
  kind: SettingKind,
  label: Words,
  help: Words,
  more: Partial<Setting> = {},
): Setting {
  return { at, kind, label, help, required: false, ...more };
}
