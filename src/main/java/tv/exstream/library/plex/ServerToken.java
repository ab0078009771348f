package tv.exstream.library.plex;

import java.util.Optional;

/// What lets us into one server and nowhere else, kept for when plex.tv is away. A secret as a whole.
///
/// @param secret what the person had given when it was found; with another one it counts no more
/// @param machine of the server
/// @param token empty where it is not known yet; the same as the secret when that is of the server alone
record ServerToken(String secret, String machine, String token) {
    /// As a secret of its source.
    static final String NAME = "server-token";

    private static final int LINES = 3;

    /// Empty when it is none.
    static Optional<ServerToken> of(String text) {
        String[] lines = text.split("\n", -1);
        return lines.length == LINES
                ? Optional.of(new ServerToken(lines[0], lines[1], lines[2]))
                : Optional.empty();
    }

    String text() {
        return String.join("\n", secret, machine, token);
    }

    ServerToken with(String other) {
        return new ServerToken(secret, machine, other);
    }

    boolean isKnown() {
        return !token.isEmpty();
    }

    /// Whether the secret is known to be that of an account.
    boolean isOfAccount() {
        return isKnown() && !token.equals(secret);
    }

    /// Without what is secret.
    @Override
    public String toString() {
        return "server-token of " + machine;
    }
}
