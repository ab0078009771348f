package tv.exstream.web.ui.schedule;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.util.List;

/// A hand that takes something in the calendar of a page with the mouse.
final class Hand {
    private Hand() {}

    /// Where something is drawn in the window, in CSS pixels.
    record Place(double x, double y, double width) {}

    /// Takes something at its middle, near its top, and moves it; it is not let go yet.
    static void take(Locator part, double fromTop, double right, double down) {
        Page page = part.page();
        Place place = placeOf(part);
        double x = place.x() + place.width() / 2;
        double y = place.y() + fromTop;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + right, y + down, new Mouse.MoveOptions().setSteps(8));
    }

    /// Brings it to the middle of the window, because whoever drags near an edge scrolls.
    static Place placeOf(Locator part) {
        return seen(part, "each.scrollIntoView({ block: 'center', inline: 'nearest' })");
    }

    /// Where it is, without scrolling.
    static Place drawn(Locator part) {
        return seen(part, "");
    }

    /// The calendar may be drawn anew at any time: what is not in it any more is looked for again.
    private static Place seen(Locator part, String before) {
        Object seen = null;
        while (seen == null) {
            seen =
                    part.evaluate(
                            """
                            each => {
                              %s;
                              const { x, y, width } = each.getBoundingClientRect();
                              return each.isConnected ? [x, y, width].map(String) : null;
                            }"""
                                    .formatted(before));
        }
        List<Double> numbers =
                ((List<?>) seen).stream().map(each -> Double.valueOf(each.toString())).toList();
        return new Place(numbers.get(0), numbers.get(1), numbers.get(2));
    }
}
