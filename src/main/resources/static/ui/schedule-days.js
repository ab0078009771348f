import { DAYS, MONTHS } from "./schedule-shape.js";

/** Whether a rule that names days names this one; a rule that says nothing names all. */
export function names(rule, date) {
  const { daysOfWeek, daysOfMonth, months, span } = rule ?? {};
  return has(daysOfWeek, DAYS[date.weekday]) && has(daysOfMonth, date.day) && has(months, MONTHS[date.month]) && within(span, date);
}

/** Whether a list has something; an empty one has everything. */
export function has(list, value) {
  return !list?.length || list.includes(value);
}

function within(span, date) {
  switch (span?.type) {
    case "once":
      return span.first <= written(date) && written(date) <= span.last;
    case "yearly":
      return yearly(span.first.slice(2), span.last.slice(2), date);
    default:
      return true;
  }
}

/** Over New Year when it begins later in a year than it ends. Without a 29 February what begins then begins on 1 March. */
function yearly(first, last, date) {
  const day = written(date).slice(5);
  const isLeap = new Date(Date.UTC(date.year, 1, 29)).getUTCMonth() === 1;
  const begins = first === "02-29" && !isLeap ? "03-01" : first;
  return first > last ? day >= begins || day <= last : day >= begins && day <= last;
}

function written({ year, month, day }) {
  return `${year}-${two(month + 1)}-${two(day)}`;
}

function two(number) {
  return String(number).padStart(2, "0");
}
