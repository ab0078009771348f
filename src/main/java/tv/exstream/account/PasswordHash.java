package tv.exstream.account;

/// What is stored of a password. Belongs in no log and no answer; it never writes itself out. Immutable.
///
/// @param text with how it was made, as PHC strings say it
public record PasswordHash(String text) {
    /// More than any such string has; arbitrary.
    private static final int LONGEST = 1_000;

    public PasswordHash {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "password hash must have 1..%d characters: %d"
                            .formatted(LONGEST, text.length()));
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
