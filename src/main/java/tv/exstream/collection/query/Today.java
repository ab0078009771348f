package tv.exstream.collection.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The civil day that relative days are counted from, and the zone whose days are meant.
public record Today(LocalDate day, ZoneId zone) {
    public static Today at(Instant now, ZoneId zone) {
        return new Today(LocalDate.ofInstant(now, zone), zone);
    }
}
