/** Counts what visitors open, for who has Matomo or Piwik PRO on the page: both read `_paq`. */
export const counting = `document.addEventListener('dia-select', ({ section, item }) => {
  window._paq = window._paq || [];
  window._paq.push(['trackEvent', 'DiA-widget', section, item.title ?? item.name]);
});`;
