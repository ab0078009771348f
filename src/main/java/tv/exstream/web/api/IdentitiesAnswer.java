package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;

/// By whose word an account signs in, the newest first.
///
/// @param provider the name of the one that may be connected; absent when there is none
public record IdentitiesAnswer(Optional<String> provider, List<IdentityEntry> identities) {
    public IdentitiesAnswer {
        identities = List.copyOf(identities);
    }
}
