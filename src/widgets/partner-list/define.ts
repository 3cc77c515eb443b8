import { define } from '../../ui/define.js';
import { DiaPartnerList } from './partner-list.js';

define('dia-partner-list', DiaPartnerList);

declare global {
  interface HTMLElementTagNameMap {
    'dia-partner-list': DiaPartnerList;
  }
}
