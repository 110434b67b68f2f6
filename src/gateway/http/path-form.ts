import { formById, unitById, type Campaign, type Unit } from '../../forms/campaign';
import type { Form } from '../../forms/form';
import type { HttpContext } from './http-env';
import { ProblemError } from './problem-error';

/** The form named in the path. @throws {ProblemError} where the campaign has none. */
export function pathForm(context: HttpContext, campaign: Campaign): Form {
  const form = formById(campaign, context.req.param('form') ?? '');
  if (!form) throw new ProblemError('form.unknown');
  return form;
}

/** The unit named in the path. @throws {ProblemError} where the campaign has none. */
export function pathUnit(context: HttpContext, campaign: Campaign): Unit {
  return unitCalled(context.req.param('unit') ?? '', campaign);
}

/** The unit with an id. @throws {ProblemError} where the campaign has none. */
export function unitCalled(id: string, campaign: Campaign): Unit {
  const unit = unitById(campaign, id);
  if (!unit) throw new ProblemError('unit.unknown');
  return unit;
}
