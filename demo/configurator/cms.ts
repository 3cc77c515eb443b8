import type { Form } from './snippets.js';

/**
 * How a widget is put on a page with a content management system (CMS). The configurator answers "Welk
 * CMS?" with it, and `npm run docs` writes it into docs/handleiding.md. The texts are plain Dutch; what
 * stands between backticks is code.
 */
export interface Cms {
  /** What the CMS is called; no two have the same name. */
  readonly name: string;
  /** The form that is left as it was pasted. */
  readonly form: Form;
  /** What an editor pastes, and where. */
  readonly paste: string;
  /** What the administrator of the site does first. */
  readonly administrator: string;
  /** What was tried here, and what was not. */
  readonly tried: string;
  /** Whether the form was tried in the CMS itself, rather than nowhere or in its editor alone. */
  readonly isTried: boolean;
  /** The rows of `.scripts/docs/editors/kept.json` that `tried` speaks of; editors without a version. */
  readonly records?: readonly (readonly [editor: string, setting: string])[];
  /** More for the administrator, a paragraph each. */
  readonly details?: readonly string[];
}

const withPlugin = {
  form: 'shortcode',
  paste:
    'Niets: typ `/dia` op een lege regel en kies het blok “DiA-widget”. In de klassieke editor plakt u een shortcode.',
  administrator:
    'De plugin installeren. Daarna bij Instellingen, DiA-widgets, twee adressen invullen: van de widgetbestanden en van de feed.',
} as const;

const CKEDITOR_WITH_MARKER = [
  'CKEditor',
  '`div[data-*]` toegestaan (General HTML Support)',
] as const;

/** Nobody tried these: their supplier knows. */
const askSupplier = {
  form: 'marker',
  paste: 'De markering, in het onderdeel voor HTML.',
  administrator:
    'Aan de leverancier vragen: mag een `div` met `data-` attributen blijven staan, en kan het script in het sjabloon?',
  tried: 'Nee.',
  isTried: false,
} as const;

export const cmses: readonly Cms[] = [
  {
    name: 'WordPress met de plugin',
    ...withPlugin,
    tried: 'Ja, in WordPress 6.2 en 6.5, als Auteur en als Redacteur.',
    isTried: true,
  },
  {
    name: 'WordPress zonder de plugin',
    form: 'marker',
    paste: 'De markering, in het blok “Aangepaste HTML”.',
    administrator: 'De regel met het script in het thema zetten.',
    tried: 'Ja, in WordPress 6.5, als Auteur en als Redacteur.',
    isTried: true,
    records: [
      ['WordPress 6.5', 'blok “Aangepaste HTML”, rol Auteur'],
      ['WordPress 6.5', 'blok “Aangepaste HTML”, rol Redacteur'],
    ],
    details: [
      'Het script, het element en het iframe blijven alleen staan als wie opslaat het recht `unfiltered_html` heeft. Op een gewone site hebben beheerders en redacteuren dat. In een netwerk (multisite) heeft alleen de superbeheerder het, en met `DISALLOW_UNFILTERED_HTML` niemand. De markering heeft dat recht niet nodig.',
    ],
  },
  {
    name: 'OpenWebconcept',
    ...withPlugin,
    tried: 'Alleen WordPress zelf, niet de thema’s en plugins van OpenWebconcept.',
    isTried: false,
  },
  {
    name: 'Drupal 10 en nieuwer',
    form: 'marker',
    paste: 'De markering, met de knop Broncode.',
    administrator:
      'Bij het tekstformaat `<div data-*>` bij de toegestane HTML zetten, en het script in het thema.',
    tried: 'Alleen de editor (CKEditor 5), niet het filter van Drupal.',
    isTried: false,
    records: [CKEDITOR_WITH_MARKER],
    details: [
      'De toegestane HTML staat bij Configuratie, Tekstindelingen. `<script>` kunt u daar niet toestaan. Laad het script daarom in het thema, als library met `type: external` en het attribuut `type: module`. Met de module Content Security Policy zet u de regels van de beveiliging in de instellingen.',
    ],
  },
  {
    name: 'TYPO3 12 en nieuwer',
    form: 'marker',
    paste: 'De markering, in het inhoudselement “HTML”.',
    administrator:
      'Het script in het sjabloon zetten. Voor de gewone editor ook `data-*` bij `div` in de instellingen van CKEditor.',
    tried: 'Alleen de editor (CKEditor 5), niet TYPO3.',
    isTried: false,
    records: [CKEDITOR_WITH_MARKER],
    details: [
      'Redacteuren mogen het inhoudselement “HTML” alleen gebruiken als hun groep dat recht heeft. TYPO3 kan zelf een Content-Security-Policy sturen. Zet de regels van de beveiliging dan als `mutations` in `csp.yaml` van uw site.',
    ],
  },
  {
    name: 'Umbraco',
    form: 'marker',
    paste: 'De markering, met de knop Source code.',
    administrator:
      'Het script in het sjabloon zetten. In de nieuwe editor (Tiptap) is ook een eigen blok voor de markering nodig.',
    tried: 'Alleen de editors (TinyMCE en Tiptap), niet Umbraco.',
    isTried: false,
    records: [
      ['TinyMCE', 'standaard'],
      ['Tiptap', 'met een eigen blok voor de markering'],
    ],
  },
  {
    name: 'Plone',
    form: 'marker',
    paste: 'De markering, met de knop Source code.',
    administrator:
      'In het HTML-filter attributen met `data-` toestaan, en het script in het thema zetten.',
    tried: 'Alleen de editor (TinyMCE), niet Plone.',
    isTried: false,
    records: [['TinyMCE', 'standaard']],
  },
  {
    name: 'Liferay',
    form: 'marker',
    paste: 'De markering, in een fragment.',
    administrator: 'Een fragment met de markering maken, en het script in de master page zetten.',
    tried: 'Nee.',
    isTried: false,
  },
  { name: 'SIMsite', ...askSupplier },
  { name: 'XperienCentral', ...askSupplier },
  {
    name: 'Een ander CMS',
    form: 'marker',
    paste: 'De markering. Blijft die niet staan, dan het iframe of de link.',
    administrator: 'De regel met het script in het sjabloon zetten.',
    tried: 'Nee.',
    isTried: false,
  },
  {
    name: 'Geen CMS: u schrijft zelf HTML',
    form: 'element',
    paste: 'Het element, met de regel van het script erbij.',
    administrator: 'De adressen toestaan, als uw site een Content-Security-Policy stuurt.',
    tried: 'Ja, in gewone pagina’s.',
    isTried: true,
    records: [['geen editor', 'HTML in een sjabloon']],
  },
];
