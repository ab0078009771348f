package tv.exstream.web.api;

import java.util.Optional;

/// Who wants to be the first administrator of a new server.
///
/// @param code as the server printed it when it started; absent at the machine itself
public record ClaimRequest(String name, String password, Optional<String> code) {
    @Override
    public String toString() {
        return "***";
    }
}
