package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;

/// Tokens of an account, the newest first unless another order is asked for.
///
/// @param total how many there are of those that are wanted
/// @param next asks for those after these; null when there are none
public record TokensAnswer(List<TokenEntry> tokens, int total, Optional<String> next) {
    public TokensAnswer {
        tokens = List.copyOf(tokens);
    }

    /// All of them.
    public TokensAnswer(List<TokenEntry> tokens) {
        this(tokens, tokens.size(), Optional.empty());
    }
}
