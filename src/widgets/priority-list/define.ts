import { define } from '../../ui/define.js';
import { DiaPriorityList } from './priority-list.js';

define('dia-priority-list', DiaPriorityList);

declare global {
  interface HTMLElementTagNameMap {
    'dia-priority-list': DiaPriorityList;
  }
}
