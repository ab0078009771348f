package tv.exstream.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// A record of changes that is forgotten when the test ends. Thread-safe.
public final class InMemoryAuditLog implements AuditLog {
    private final List<AuditEntry> entries = new ArrayList<>();
    private long last;

    @Override
    public synchronized AuditEntry append(AuditEntry.Draft draft) {
        AuditEntry entry = draft.as(++last);
        entries.add(entry);
        return entry;
    }

    @Override
    public synchronized Page page(AuditQuery query, OptionalLong cursor, int most) {
        List<AuditEntry> wanted =
                entries.reversed().stream()
                        .filter(entry -> cursor.isEmpty() || entry.id() <= cursor.getAsLong())
                        .filter(entry -> isWanted(query, entry))
                        .toList();
        return wanted.size() <= most
                ? new Page(wanted, OptionalLong.empty())
                : new Page(wanted.subList(0, most), OptionalLong.of(wanted.get(most).id()));
    }

    @Override
    public synchronized int cut(Bounds bounds) {
        int all = entries.size();
        entries.subList(0, Math.max(0, all - bounds.mostEntries())).clear();
        entries.removeIf(entry -> entry.at().isBefore(bounds.since()));
        if (bytes() > bounds.mostBytes()) {
            while (bytes() > bounds.leftBytes()) {
                entries.removeFirst();
            }
        }
        return all - entries.size();
    }

    private long bytes() {
        return entries.stream().mapToLong(AuditEntry::stateBytes).sum();
    }

    private static boolean isWanted(AuditQuery query, AuditEntry entry) {
        String about = entry.what().path() + "\n" + entry.what().operation();
        return (query.account().isEmpty() || query.account().equals(entry.who().account()))
                && about.toLowerCase(Locale.ROOT).contains(query.text().toLowerCase(Locale.ROOT))
                && query.from().filter(entry.at()::isBefore).isEmpty()
                && query.until().filter(end -> !entry.at().isBefore(end)).isEmpty();
    }
}
