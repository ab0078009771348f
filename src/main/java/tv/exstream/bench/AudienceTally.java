package tv.exstream.bench;

import tools.jackson.databind.json.JsonMapper;

/// What an audience saw.
///
/// @param refused viewers who were not answered with a stream
/// @param late of the others, those who waited too long for its first byte
/// @param starved of the others, those who got less than the channel sends, or nothing for too long
/// @param bytes within the window, by all
/// @param gapMillis the 99th percentile between two deliveries to a viewer
/// @param longestGapMillis the longest that any viewer waited
/// @param firstByteMillis the 95th percentile
record AudienceTally(
        int refused,
        int late,
        int starved,
        long bytes,
        double gapMillis,
        double longestGapMillis,
        double firstByteMillis) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String json() {
        return JSON.writeValueAsString(this);
    }

    static AudienceTally parse(String json) {
        return JSON.readValue(json, AudienceTally.class);
    }

    double gigabytes() {
        return bytes / 1e9;
    }
}
