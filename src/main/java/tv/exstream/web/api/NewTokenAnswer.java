package tv.exstream.web.api;

import java.util.Optional;

/// A new token and what lets in, which is told this once.
///
/// @param token what a program sends as `Authorization: Bearer`, or a player as a password
/// @param base what a player has in front of every path of this server; absent for keys
public record NewTokenAnswer(TokenEntry entry, String token, Optional<String> base) {
    @Override
    public String toString() {
        return entry.toString();
    }
}
