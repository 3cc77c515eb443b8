/**
 * The block in the editor: a preview that the server renders, and the settings of the chosen widget. Plain
 * JavaScript, without a build step.
 */
(function (
  { blocks, blockEditor, components, element, serverSideRender },
  { texts, widgets, isReady },
) {
  const { createElement, Fragment } = element;
  const { Disabled, Notice, PanelBody, SelectControl, TextControl, ToggleControl } = components;

  /** A field for a setting; `set` gets undefined for its default value. */
  function field({ name, kind, label, help, words }, value, set) {
    const common = { key: name, label, help };
    if (kind === 'boolean') {
      return createElement(ToggleControl, {
        ...common,
        checked: value === true,
        onChange: (isOn) => set(isOn || undefined),
      });
    }
    if (kind === 'choice') {
      return createElement(SelectControl, {
        ...common,
        value: value ?? '',
        options: [{ value: '', label: texts.default }, ...words],
        onChange: (word) => set(word || undefined),
      });
    }
    const input = createElement(TextControl, {
      ...common,
      type: kind === 'number' ? 'number' : 'text',
      min: kind === 'number' ? 1 : undefined,
      value: value ?? '',
      onChange: (text) => set(text || undefined),
    });
    if (name !== 'heading') return input;
    // An empty heading is none, whereas a field that was not filled in gives the default one.
    const hasNone = value === '';
    return createElement(
      Fragment,
      { key: name },
      hasNone ? null : input,
      createElement(ToggleControl, {
        label: texts['no-heading'],
        checked: hasNone,
        onChange: (isOn) => set(isOn ? '' : undefined),
      }),
    );
  }

  function Edit({ attributes, setAttributes }) {
    const { widget, filter, settings } = attributes;
    const set = (name, value) => {
      const changed = { ...settings, [name]: value };
      // A default value is not stored.
      if (value === undefined) delete changed[name];
      setAttributes({ settings: changed });
    };
    return createElement(
      Fragment,
      null,
      createElement(
        blockEditor.InspectorControls,
        null,
        createElement(
          PanelBody,
          { title: texts.settings },
          createElement(SelectControl, {
            label: texts.widget,
            value: widget,
            options: Object.entries(widgets).map(([value, { title }]) => ({ value, label: title })),
            onChange: (chosen) => setAttributes({ widget: chosen }),
          }),
          createElement(ToggleControl, {
            label: texts.filter,
            help: texts['filter-help'],
            checked: filter,
            onChange: (isOn) => setAttributes({ filter: isOn }),
          }),
          (widgets[widget]?.settings ?? []).map((setting) =>
            field(setting, settings[setting.name], (value) => set(setting.name, value)),
          ),
        ),
      ),
      createElement(
        'div',
        blockEditor.useBlockProps(),
        createElement(
          Notice,
          { status: isReady ? 'info' : 'warning', isDismissible: false },
          isReady ? texts.preview : texts['no-settings'],
        ),
        // A link of the preview would leave the editor.
        createElement(
          Disabled,
          null,
          createElement(serverSideRender, { block: 'dia/widget', attributes }),
        ),
      ),
    );
  }

  blocks.registerBlockType('dia/widget', {
    apiVersion: 2,
    title: texts.name,
    description: texts.about,
    category: 'widgets',
    icon: 'megaphone',
    attributes: {
      widget: { type: 'string', default: 'news-feed' },
      filter: { type: 'boolean', default: false },
      settings: { type: 'object', default: {} },
    },
    supports: { align: ['wide', 'full'], anchor: true, html: false },
    edit: Edit,
    // The server renders it, so that a new version of the plugin holds for old pages too.
    save: () => null,
  });
})(window.wp, window.diaWidgets);
