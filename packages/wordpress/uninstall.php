<?php
/** Removes everything that the plugin kept, of each site. */

defined('WP_UNINSTALL_PLUGIN') || exit;

$remove = function () {
    delete_transient('dia_widgets_tried');
    delete_option('dia_widgets_documents');
    delete_option('dia_widgets_settings');
};

if (is_multisite()) {
    foreach (get_sites(['fields' => 'ids', 'number' => 0]) as $site) {
        switch_to_blog($site);
        $remove();
        restore_current_blog();
    }
} else {
    $remove();
}
