package tv.exstream.web.api;

import java.util.List;

/// The tokens of an account, the newest first.
public record TokensAnswer(List<TokenEntry> tokens) {
    public TokensAnswer {
        tokens = List.copyOf(tokens);
    }
}
