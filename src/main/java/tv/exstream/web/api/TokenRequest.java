package tv.exstream.web.api;

import java.time.Instant;
import java.util.Optional;
import tv.exstream.account.Scope;
import tv.exstream.account.TokenKind;

/// A key or a player as its owner wants it.
///
/// @param kind `KEY` or `PLAYER`
/// @param label to tell it from others
/// @param scope of a key; absent for the least
/// @param end from when on it lets nobody in; absent for never
public record TokenRequest(
        TokenKind kind, String label, Optional<Scope> scope, Optional<Instant> end) {}
