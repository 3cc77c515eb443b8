import { define } from '../../ui/define.js';
import { DiaThemeList } from './theme-list.js';

define('dia-theme-list', DiaThemeList);

declare global {
  interface HTMLElementTagNameMap {
    'dia-theme-list': DiaThemeList;
  }
}
