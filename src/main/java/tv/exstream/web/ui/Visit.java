package tv.exstream.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import tv.exstream.account.Caller;
import tv.exstream.web.Callers;

/// Who sees a page, as far as the frame shows it.
///
/// @param caller empty in a server without a door
public record Visit(Optional<Caller> caller) {
    static Visit of(HttpServletRequest request) {
        return new Visit(Callers.find(request).map(Callers.Visitor::caller));
    }

    /// The name of the account; empty for everybody without one.
    public String name() {
        return caller.filter(Caller.Known.class::isInstance)
                .map(each -> ((Caller.Known) each).account().name().text())
                .orElse("");
    }

    /// Whether somebody could be known who is not.
    public boolean wantsSignIn() {
        return caller.filter(each -> each instanceof Caller.Guest || each instanceof Caller.Nobody)
                .isPresent();
    }
}
