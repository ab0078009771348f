package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import tv.exstream.account.Caller;
import tv.exstream.web.Callers;

/// Who may keep an answer for a player: what somebody is sent who is known may differ from what others are.
final class Keeping {
    private Keeping() {}

    /// @param keep how long
    static CacheControl of(HttpServletRequest request, CacheControl keep) {
        return Callers.of(request) instanceof Caller.Known
                ? keep.cachePrivate()
                : keep.cachePublic();
    }
}
