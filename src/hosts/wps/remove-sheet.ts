import type { WpsApplication, WpsWorksheet } from './wps-application';

/** Deletes a sheet without the person being asked whether to. */
export function removeSheet(application: WpsApplication, sheet: WpsWorksheet): void {
  const asks = application.DisplayAlerts;
  application.DisplayAlerts = false;
  try {
    sheet.Delete();
  } finally {
    application.DisplayAlerts = asks;
  }
}
