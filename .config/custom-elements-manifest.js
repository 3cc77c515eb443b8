/**
 * What the elements offer, read from their JSDoc: attributes, slots, parts, events, tokens and
 * states. `npm run manifest` writes it to custom-elements.json.
 */

/** @param {{ name: string, privacy?: string }} member */
const isPublic = ({ name, privacy = 'public' }) =>
  privacy === 'public' && !name.startsWith('#') && name !== 'styles';

/**
 * Leaves out private and protected members, and what is no element.
 * An event stands in it when a `@fires` names it; the analyzer also finds `dispatchEvent` calls,
 * which have no name of their own.
 * @returns {import('@custom-elements-manifest/analyzer').Plugin}
 */
const onlyPublic = () => ({
  name: 'only-public',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      // The analyzer takes no class for an element that has neither a tag nor Lit as its parent.
      for (const declaration of module.declarations ?? []) {
        if (declaration.superclass?.name === 'DiaWidget') declaration.customElement = true;
      }
      module.declarations = module.declarations?.filter(
        ({ kind, customElement }) => kind === 'class' && customElement,
      );
      const names = new Set(module.declarations?.map(({ name }) => name));
      module.exports = module.exports?.filter(({ name }) => names.has(name));
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(isPublic);
        declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('dia-'));
        // A widget that sets another default in its constructor: the analyzer notes it once.
        for (const attribute of declaration.attributes ?? []) {
          const field = declaration.members?.find(({ name }) => name === attribute.fieldName);
          if (field?.default) attribute.default = field.default;
        }
      }
    }
    manifest.modules = manifest.modules
      .filter(({ declarations }) => declarations?.length)
      // The analyzer takes files in the order in which they are found.
      .sort((one, other) => (one.path < other.path ? -1 : 1));
  },
});

/** @type {import('@custom-elements-manifest/analyzer').Config} */
export default {
  globs: ['src/widgets/*/*.ts', 'src/ui/*.ts'],
  exclude: ['**/*.styles.ts', '**/define.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [onlyPublic()],
};
