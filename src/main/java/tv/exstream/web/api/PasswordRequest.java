package tv.exstream.web.api;

import java.util.Optional;

/// Another password for an account.
///
/// @param password the new one
/// @param current the one until now, which whoever changes the own one has to say
public record PasswordRequest(String password, Optional<String> current) {
    @Override
    public String toString() {
        return "***";
    }
}
