package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.StoredEntry;
import tv.exstream.iptv.StoredEntry.Choice;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.MediaId;
import tv.exstream.problem.RedactedAddress;

/// Some of what a source lists.
///
/// @param total how many there are with those that are on other pages
/// @param offset how many come before; 0 with a cursor
/// @param next asks for what comes after these; absent when nothing does
public record SubscriptionEntries(
        int total, int offset, List<SubscriptionEntry> entries, Optional<String> next) {
    public SubscriptionEntries {
        entries = List.copyOf(entries);
    }

    static SubscriptionEntries of(int total, int offset, ListPart.Some<StoredEntry> some) {
        return new SubscriptionEntries(
                total,
                offset,
                some.entries().stream().map(SubscriptionEntry::of).toList(),
                some.next());
    }

    /// @param key what it is known by
    /// @param listedName as the source has it
    /// @param logo where it can be seen; without what may be a secret
    /// @param addresses without what may be a secret
    /// @param droppedBy the rule that drops it, the first one is 1; left out when none does
    /// @param goneSince when it was missed first; left out while it is listed
    /// @param media the live source that it is; left out when it is none
    public record SubscriptionEntry(
            String key,
            EntryKind kind,
            String name,
            String listedName,
            String group,
            String number,
            String logo,
            String guideId,
            List<String> addresses,
            boolean kept,
            Choice choice,
            Optional<Integer> droppedBy,
            Optional<Instant> goneSince,
            Optional<Long> media) {
        public SubscriptionEntry {
            addresses = List.copyOf(addresses);
        }

        static SubscriptionEntry of(StoredEntry stored) {
            ListedEntry listed = stored.listed();
            return new SubscriptionEntry(
                    listed.key().text(),
                    listed.kind(),
                    stored.shown().name(),
                    listed.name(),
                    stored.shown().group(),
                    stored.shown().number(),
                    shownLogo(stored.shown().logo()),
                    listed.labels().guideId(),
                    listed.addresses().stream().map(SourceAddress::toString).toList(),
                    stored.isKept(),
                    stored.choice(),
                    Optional.of(stored.droppedBy()).filter(rule -> rule > 0),
                    stored.goneSince(),
                    stored.media().map(MediaId::value));
        }
    }

    /// Providers put tokens into the queries of pictures, too.
    static String shownLogo(String address) {
        boolean mayHaveSecrets = address.contains("?") || address.contains("@");
        return mayHaveSecrets ? RedactedAddress.in(address) : address;
    }
}
