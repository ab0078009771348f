package tv.exstream.web.api;

import java.util.List;
import java.util.Set;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.EntryOrder;
import tv.exstream.iptv.ListedEntries;
import tv.exstream.iptv.RulesPreview;
import tv.exstream.iptv.StoredEntry;
import tv.exstream.iptv.Subscription;
import tv.exstream.iptv.SubscriptionChange;
import tv.exstream.json.MergePatch;
import tv.exstream.json.StrictJson;
import tv.exstream.library.iptv.SubscriptionDesk;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Objection;
import tv.exstream.source.SourceId;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.change.Testimony;

/// What sources list, over the interface. Thread-safe.
///
/// @param texts say what stands in the way
public record SubscriptionView(SubscriptionDesk desk, RemarkTexts texts) {
    /// Which entries are wanted, as texts and numbers of a request.
    ///
    /// @param text in their names; empty for any
    /// @param group that they are shown in; empty for any
    /// @param state listed, kept, dropped or gone
    public record Wanted(String text, String group, String state, int offset, int limit) {
        private SubscriptionParameters parameters() {
            return new SubscriptionParameters(
                    text, group, state, "", "", Integer.toString(offset), Integer.toString(limit));
        }
    }

    public SubscriptionAnswer one(int source) {
        return SubscriptionAnswer.of(desk.subscription(id(source)));
    }

    SubscriptionAnswer put(int source, String json) {
        desk.change(id(source), StrictJson.read(json, SubscriptionChange.class));
        return one(source);
    }

    SubscriptionAnswer patch(int source, String json) {
        Subscription known = desk.subscription(id(source));
        var whole = SubscriptionChange.of(known);
        var wish = MergePatch.apply(whole, json, SubscriptionChange.class);
        desk.change(id(source), wish.from(known));
        return one(source);
    }

    RulesPreview preview(int source, String json) {
        return desk.preview(
                id(source), StrictJson.read(json, SubscriptionPreviewRequest.class).rules());
    }

    public SubscriptionEntries entries(int source, Wanted wanted) {
        return entries(source, wanted.parameters());
    }

    SubscriptionEntries entries(int source, SubscriptionParameters asked) {
        EntryOrder order = EntryOrder.of(asked.sort());
        ListedEntries.Wanted wanted = desk.entries(id(source), asked.filter(), order);
        ListPart part = asked.part();
        return SubscriptionEntries.of(
                wanted.count(),
                part.offset(),
                part.read(new InOrder("entries by " + asked.sort(), wanted)));
    }

    /// As the source lists them, or as they are sorted.
    private record InOrder(String order, ListedEntries.Wanted wanted)
            implements ListPart.Listed<StoredEntry> {

        @Override
        public List<StoredEntry> from(int offset, int most) {
            return wanted.list(offset, most);
        }

        @Override
        public List<StoredEntry> behind(Cursor last, int most) {
            return wanted.behind(last.key(0, EntryKey::new), most);
        }

        @Override
        public List<String> keys(StoredEntry entry) {
            return List.of(entry.listed().key().text());
        }
    }

    SubscriptionEntries.SubscriptionEntry choose(int source, String key, String json) {
        return SubscriptionEntries.SubscriptionEntry.of(
                desk.choose(
                        id(source),
                        key(key),
                        StrictJson.read(json, SubscriptionChoiceRequest.class).choice()));
    }

    /// How entries were before somebody said something of them.
    private record Before(List<BeforeItem> items) {
        private record BeforeItem(String key, SubscriptionEntries.SubscriptionEntry entry) {}

        private static Before of(List<StoredEntry> entries) {
            return new Before(
                    entries.stream()
                            .map(
                                    each ->
                                            new BeforeItem(
                                                    each.listed().key().text(),
                                                    SubscriptionEntries.SubscriptionEntry.of(each)))
                            .toList());
        }
    }

    /// Says the same of many, or for each what stands in the way.
    EntryBulkAnswer choose(int source, EntryBulkRequest wish) {
        List<EntryKey> keys = wish.keys().stream().map(EntryKey::new).toList();
        Set<EntryKey> unknown = desk.unknown(id(source), keys);
        if (!unknown.isEmpty()) {
            return EntryBulkAnswer.refused(keys, unknown, texts);
        }
        Testimony.before(Before.of(desk.entries(id(source), keys)));
        return EntryBulkAnswer.of(desk.choose(id(source), keys, wish.choice()));
    }

    static SourceId id(int source) {
        if (source < 1) {
            throw ProblemException.of(Problem.SOURCE_NOT_FOUND, Objection.NO_SOURCE, source);
        }
        return new SourceId(source);
    }

    static EntryKey key(String text) {
        try {
            return new EntryKey(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(
                    Problem.ENTRY_NOT_FOUND,
                    e,
                    Objection.NO_ENTRY_KEY,
                    UnacceptableException.told(e));
        }
    }
}
