package tv.exstream.library.jellyfin;

/// How we introduce ourselves: servers list who is signed in by it.
///
/// @param id the same for as long as we are installed
record Device(String id, String version) {
    /// Values of the words are in quotes, so they must not have any.
    Device {
        id = plain(id);
        version = plain(version);
    }

    /// @param token empty before signing in
    String words(String token) {
        String words =
                "Client=\"EXStreamTV\", Device=\"EXStreamTV\", DeviceId=\"%s\", Version=\"%s\""
                        .formatted(id, version);
        return token.isEmpty() ? words : words + ", Token=\"%s\"".formatted(plain(token));
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\x21\\x23-\\x7E]", "");
    }
}
