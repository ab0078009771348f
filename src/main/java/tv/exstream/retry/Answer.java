package tv.exstream.retry;

/// What was answered to a request.
///
/// @param status of HTTP
/// @param contentType empty when there is no body
/// @param tag the entity tag of what the body shows; empty for none
/// @param body as text; may be empty
public record Answer(int status, String contentType, String tag, String body) {
    private static final int LEAST_STATUS = 100;
    private static final int MOST_STATUS = 599;

    public Answer {
        if (status < LEAST_STATUS || status > MOST_STATUS) {
            throw new IllegalArgumentException(
                    "status must be %d..%d: %d".formatted(LEAST_STATUS, MOST_STATUS, status));
        }
    }
}
