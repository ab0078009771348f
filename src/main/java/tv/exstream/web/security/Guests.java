package tv.exstream.web.security;

import jakarta.servlet.http.HttpServletRequest;
import tv.exstream.account.Area;
import tv.exstream.account.Caller;
import tv.exstream.account.Entrance;
import tv.exstream.account.OpenMode;
import tv.exstream.account.Peer;
import tv.exstream.account.Role;
import tv.exstream.account.Scope;
import tv.exstream.account.Verdict;

/// Tells what somebody may who has not signed in. Thread-safe.
public record Guests(OpenMode open, Peers peers, OwnNames names) {
    private static final Entrance.Guarded STREAM =
            new Entrance.Guarded(Area.STREAMS, Role.VIEWER, Scope.WATCH);

    /// Under a name that may be that of another site, pages of that site ask, too. They get what every player at home does and nothing that shows
    /// or changes what the server is told.
    Caller of(HttpServletRequest request, Peer peer) {
        return names.isAskedFor(request) ? open.caller(peer) : open.toPlayers().caller(peer);
    }

    /// Whether players where a request comes from are let in to streams without a token.
    public boolean mayWatch(HttpServletRequest request) {
        return open.caller(peers.of(request)).may(STREAM) instanceof Verdict.Allowed;
    }

    /// Whether somebody need not sign in under a name of the server's own, and has to under the one that was asked for.
    public boolean wantOwnName(HttpServletRequest request) {
        Peer peer = peers.of(request);
        return !of(request, peer).equals(open.caller(peer));
    }
}
