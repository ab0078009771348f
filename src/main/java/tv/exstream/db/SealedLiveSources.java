package tv.exstream.db;

import static tv.exstream.db.tables.Tables.LIVE_SOURCE;

import java.time.Duration;
import java.util.List;
import org.jooq.Record;
import tv.exstream.live.LiveLabels;
import tv.exstream.live.LiveSource;
import tv.exstream.live.PastAddress;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;

/// What live sources have that may be secret, as it is stored. Thread-safe.
final class SealedLiveSources {
    private final SealedText sealed;

    private record Addresses(List<String> texts) {
        static Addresses of(LiveSource source) {
            return new Addresses(
                    source.addresses().stream().map(each -> each.uri().toString()).toList());
        }
    }

    SealedLiveSources(SealedText sealed) {
        this.sealed = sealed;
    }

    String addresses(LiveSource source) {
        return sealed.write(LIVE_SOURCE.ADDRESSES, Addresses.of(source));
    }

    String headers(LiveSource source) {
        return sealed.write(LIVE_SOURCE.HEADERS, source.headers());
    }

    String account(LiveSource source) {
        return sealed.write(LIVE_SOURCE.ACCOUNT, source.account());
    }

    String past(LiveSource source) {
        return sealed.write(LIVE_SOURCE.PAST, source.past().template());
    }

    /// The logo is an address too.
    String labels(LiveSource source) {
        return sealed.write(LIVE_SOURCE.LABELS, source.labels());
    }

    LiveSource source(Record row) {
        return new LiveSource(
                row.get(LIVE_SOURCE.NAME),
                sealed.read(LIVE_SOURCE.ADDRESSES, row, Addresses.class).texts().stream()
                        .map(SourceAddress::parse)
                        .toList(),
                Duration.ofSeconds(row.get(LIVE_SOURCE.PROGRAMME_SECONDS)),
                row.get(LIVE_SOURCE.CONNECTIONS),
                sealed.read(LIVE_SOURCE.HEADERS, row, RequestHeaders.class),
                sealed.read(LIVE_SOURCE.ACCOUNT, row),
                new PastAddress(sealed.read(LIVE_SOURCE.PAST, row), row.get(LIVE_SOURCE.PAST_DAYS)),
                sealed.read(LIVE_SOURCE.LABELS, row, LiveLabels.class));
    }
}
