import { define } from '../../ui/define.js';
import { DiaProjectList } from './project-list.js';

define('dia-project-list', DiaProjectList);

declare global {
  interface HTMLElementTagNameMap {
    'dia-project-list': DiaProjectList;
  }
}
