package tv.exstream.session;

import java.util.Optional;
import tv.exstream.account.RatingLimit;
import tv.exstream.config.Pacing;

/// Who watches, for lists and logs.
///
/// @param address the client's address as the web server gives it
/// @param agent what the client calls itself; may be empty
/// @param pacing how it asked to be served
/// @param watcher the account it watches with; empty where nobody had to sign in
public record ViewerDetails(
        String address,
        String agent,
        ViewerKind kind,
        Optional<Pacing> pacing,
        Optional<Watcher> watcher) {
    /// Arbitrary: long enough for every browser's name, short enough for a list.
    private static final int LONGEST_AGENT = 200;

    public ViewerDetails {
        agent = agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
    }

    /// One who watches without an account.
    public ViewerDetails(String address, String agent, ViewerKind kind, Optional<Pacing> pacing) {
        this(address, agent, kind, pacing, Optional.empty());
    }

    /// One who asked for nothing particular.
    public ViewerDetails(String address, String agent, ViewerKind kind) {
        this(address, agent, kind, Optional.empty(), Optional.empty());
    }

    /// For which age what is seen may be meant.
    public RatingLimit ratings() {
        return watcher.map(Watcher::ratings).orElse(RatingLimit.NONE);
    }

    /// Whether there may be something that is not for whoever watches.
    public boolean isLimited() {
        return !ratings().equals(RatingLimit.NONE);
    }
}
