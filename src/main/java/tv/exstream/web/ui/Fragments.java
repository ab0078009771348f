package tv.exstream.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/// Which part of a page is answered. A page that refreshes a part of itself asks for itself again, and htmx says for which element
/// (its headers `HX-Request` and `HX-Target`); then the fragment with the name of that element's id is the answer.
public final class Fragments {
    private Fragments() {}

    /// @param view the template of the page
    /// @param fragments those of its fragments that are answered alone; what a client names is compared with these and goes nowhere else
    public static String of(HttpServletRequest request, String view, String... fragments) {
        String target = request.getHeader("HX-Target");
        boolean part =
                request.getHeader("HX-Request") != null
                        && target != null
                        && Set.of(fragments).contains(target);
        return part ? view + " :: " + target : view;
    }
}
