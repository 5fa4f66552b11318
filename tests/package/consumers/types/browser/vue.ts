// The element in Vue's templates.
import type { Report } from 'muqabala';
import type {} from 'muqabala/vue';
import type { GlobalComponents } from 'vue';

type Props = InstanceType<GlobalComponents['source-comparison']>['$props'];

export const given = (report: Report): Props => ({ lang: 'ar', view: 'time', report });
// @ts-expect-error: there is no such theme
export const wrong: Props = { theme: 'sepia' };
