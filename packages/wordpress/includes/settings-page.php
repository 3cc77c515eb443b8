<?php
/** The page under Settings. */

namespace DemocratieInActie\Widgets;

defined('ABSPATH') || exit;

const PAGE = 'dia-widgets';

add_action('admin_menu', function () {
    add_options_page(text('settings-title'), text('settings-title'), 'manage_options', PAGE, __NAMESPACE__ . '\settings_page');
});

add_filter('plugin_action_links_' . plugin_basename(FILE), function (array $links): array {
    $link = sprintf('<a href="%s">%s</a>', esc_url(menu_page_url(PAGE, false)), esc_html(text('settings')));
    return [$link, ...$links];
});

function settings_page(): void
{
    if (!current_user_can('manage_options')) return;
    ?>
    <div class="wrap">
        <h1><?php echo esc_html(text('settings-title')); ?></h1>
        <p><?php echo esc_html(text('settings-about')); ?></p>
        <form action="options.php" method="post">
            <?php settings_fields('dia_widgets'); ?>
            <table class="form-table" role="presentation">
                <?php foreach (['library', 'feed'] as $name) : ?>
                    <tr>
                        <th scope="row"><label for="dia-<?php echo esc_attr($name); ?>"><?php echo esc_html(text($name)); ?></label></th>
                        <td>
                            <input
                                type="url"
                                class="regular-text code"
                                id="dia-<?php echo esc_attr($name); ?>"
                                name="<?php echo esc_attr(SETTINGS . "[$name]"); ?>"
                                value="<?php echo esc_attr(address($name)); ?>"
                                aria-describedby="dia-<?php echo esc_attr($name); ?>-help"
                            >
                            <p class="description" id="dia-<?php echo esc_attr($name); ?>-help"><?php echo esc_html(text("$name-help")); ?></p>
                        </td>
                    </tr>
                <?php endforeach; ?>
            </table>
            <?php submit_button(text('save')); ?>
        </form>
        <?php
        if (asks_for_check()) check_results();
        $again = wp_nonce_url(add_query_arg('check', '1', menu_page_url(PAGE, false)), 'dia-check');
        ?>
        <p><a class="button" href="<?php echo esc_url($again); ?>"><?php echo esc_html(text('check-again')); ?></a></p>
        <?php if (library() !== '' && feed() !== '') : ?>
            <p><?php echo esc_html(text('policy')); ?></p>
            <pre><?php echo esc_html(sprintf(
                "script-src %s\nconnect-src %s\nimg-src %s",
                origin_of(library()),
                origin_of(feed()),
                origin_of(feed()),
            )); ?></pre>
        <?php endif; ?>
        <p><?php echo esc_html(text('usage')); ?></p>
        <pre>[dia widget="news-feed" limit="5"]</pre>
    </div>
    <?php
}

/** After saving, and by the button. */
function asks_for_check(): bool
{
    if (isset($_GET['settings-updated'])) return true;
    return isset($_GET['check'], $_GET['_wpnonce'])
        && wp_verify_nonce(sanitize_text_field(wp_unslash($_GET['_wpnonce'])), 'dia-check');
}

function check_results(): void
{
    printf('<h2>%s</h2><ul role="status">', esc_html(text('check')));
    foreach (check() as [$is_right, $sentence]) {
        printf('<li><span aria-hidden="true">%s</span> %s</li>', $is_right ? '✓' : '✗', esc_html($sentence));
    }
    echo '</ul>';
}
