package tv.exstream.session;

/// Who watches, for lists and logs.
///
/// @param address the client's address as the web server gives it
/// @param agent what the client calls itself; may be empty
public record ViewerDetails(String address, String agent, ViewerKind kind) {
    /// Arbitrary: long enough for every browser's name, short enough for a list.
    private static final int LONGEST_AGENT = 200;

    public ViewerDetails {
        agent = agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
    }
}
