import y2007 from "chinese-days/dist/years/2007.json" with { type: "json" };
import y2008 from "chinese-days/dist/years/2008.json" with { type: "json" };
import y2009 from "chinese-days/dist/years/2009.json" with { type: "json" };
import y2010 from "chinese-days/dist/years/2010.json" with { type: "json" };
import y2011 from "chinese-days/dist/years/2011.json" with { type: "json" };
import y2012 from "chinese-days/dist/years/2012.json" with { type: "json" };
import y2013 from "chinese-days/dist/years/2013.json" with { type: "json" };
import y2014 from "chinese-days/dist/years/2014.json" with { type: "json" };
import y2015 from "chinese-days/dist/years/2015.json" with { type: "json" };
import y2016 from "chinese-days/dist/years/2016.json" with { type: "json" };
import y2017 from "chinese-days/dist/years/2017.json" with { type: "json" };
import y2018 from "chinese-days/dist/years/2018.json" with { type: "json" };
import y2019 from "chinese-days/dist/years/2019.json" with { type: "json" };
import y2020 from "chinese-days/dist/years/2020.json" with { type: "json" };
import y2021 from "chinese-days/dist/years/2021.json" with { type: "json" };
import y2022 from "chinese-days/dist/years/2022.json" with { type: "json" };
import y2023 from "chinese-days/dist/years/2023.json" with { type: "json" };
import y2024 from "chinese-days/dist/years/2024.json" with { type: "json" };
import y2025 from "chinese-days/dist/years/2025.json" with { type: "json" };
import y2026 from "chinese-days/dist/years/2026.json" with { type: "json" };

/** What the State Council announced for one year: weekdays off, and weekend days worked in exchange. */
export type HolidayNotice = {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
};

/**
 * Year of the dates → what was announced for them. Data: the year files of the npm package chinese-days, compared day
 * by day with a second, independent collection of the notices. Its files of 2004–2006 are left out: they miss
 * 31 December 2005, a Saturday that was worked.
 */
export const HOLIDAY_NOTICES: ReadonlyMap<number, HolidayNotice> = new Map<number, HolidayNotice>([
  [2007, y2007],
  [2008, y2008],
  [2009, y2009],
  [2010, y2010],
  [2011, y2011],
  [2012, y2012],
  [2013, y2013],
  [2014, y2014],
  [2015, y2015],
  [2016, y2016],
  [2017, y2017],
  [2018, y2018],
  [2019, y2019],
  [2020, y2020],
  [2021, y2021],
  [2022, y2022],
  [2023, y2023],
  [2024, y2024],
  [2025, y2025],
  [2026, y2026],
]);
