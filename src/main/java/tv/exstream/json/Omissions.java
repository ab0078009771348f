package tv.exstream.json;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.exstream.collection.MediaCollection;
import tv.exstream.expression.Expression;
import tv.exstream.iptv.Archive;
import tv.exstream.iptv.Rule.DropGroups;
import tv.exstream.iptv.Rule.KeepGroups;
import tv.exstream.iptv.Rule.Rename;
import tv.exstream.iptv.Rule.Where;
import tv.exstream.iptv.Rules;
import tv.exstream.lineup.Mixes;
import tv.exstream.lineup.Tool;
import tv.exstream.live.LiveLabels;
import tv.exstream.media.Artwork;
import tv.exstream.media.AudioCodec;
import tv.exstream.media.Conversion;
import tv.exstream.media.Downmix;
import tv.exstream.media.Loudness;
import tv.exstream.media.Particulars;
import tv.exstream.media.Profile;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.VideoCoding;
import tv.exstream.overlay.Graphic;
import tv.exstream.overlay.Plate;
import tv.exstream.overlay.Watermark;
import tv.exstream.pick.AudioPreferences;
import tv.exstream.pick.Preferences;
import tv.exstream.pick.Rule;
import tv.exstream.pick.SubtitlePreferences;
import tv.exstream.pick.Wanted;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.BreakRule;
import tv.exstream.schedule.Cooldown;
import tv.exstream.schedule.DateRule;
import tv.exstream.schedule.Feed;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.MirrorSchedule;
import tv.exstream.schedule.Patience;
import tv.exstream.schedule.Roll;
import tv.exstream.schedule.Spots;
import tv.exstream.schedule.Target;
import tv.exstream.schedule.block.Block;
import tv.exstream.schedule.block.BlockItem;
import tv.exstream.schedule.block.Deco;
import tv.exstream.schedule.block.DecoTemplate;
import tv.exstream.schedule.block.Decor;
import tv.exstream.schedule.block.Decos;
import tv.exstream.schedule.block.Layer;
import tv.exstream.schedule.block.Template;
import tv.exstream.schedule.block.TemplateDays;
import tv.exstream.schedule.classic.ClassicSchedule;
import tv.exstream.schedule.classic.Item;
import tv.exstream.schedule.classic.Mode;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.lineup.LineupSchedule;
import tv.exstream.schedule.sequential.FileSchedule;
import tv.exstream.schedule.slot.BalanceSchedule;
import tv.exstream.schedule.slot.Link;
import tv.exstream.schedule.slot.RandomSlot;
import tv.exstream.schedule.slot.RandomSlotSchedule;
import tv.exstream.schedule.slot.SlotFillers;
import tv.exstream.schedule.slot.TimeSlot;
import tv.exstream.schedule.slot.TimeSlotSchedule;
import tv.exstream.screen.Visual;
import tv.exstream.screen.Words;
import tv.exstream.source.CatalogueChoice;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.OnlineOrigin;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.ServerOrigin;
import tv.exstream.subtitle.Track;

/// What a person or an older version may leave out of a record, and what it is then. Everything is written; nothing of this is stored.
final class Omissions {
    /// Whatever record it is missing from.
    private static final Map<Class<?>, Object> BY_TYPE =
            Map.ofEntries(
                    Map.entry(Optional.class, Optional.empty()),
                    Map.entry(List.class, List.of()),
                    Map.entry(Set.class, Set.of()),
                    Map.entry(VideoCoding.class, VideoCoding.USUAL),
                    Map.entry(Conversion.class, Conversion.USUAL),
                    Map.entry(AudioCodec.class, AudioCodec.AAC),
                    Map.entry(Downmix.class, Downmix.USUAL),
                    Map.entry(SoundTrack.Role.class, SoundTrack.Role.PROGRAMME),
                    Map.entry(Track.Role.class, Track.Role.SPEECH),
                    Map.entry(Presentation.class, Presentation.PLAIN),
                    Map.entry(Presentation.Dress.class, Presentation.Dress.PLAIN),
                    Map.entry(Presentation.Languages.class, Presentation.Dress.PLAIN.languages()),
                    Map.entry(Presentation.Listing.class, new Presentation.Listing.AsAired()),
                    Map.entry(Ordering.Direction.class, Ordering.Direction.ASCENDING),
                    Map.entry(Ordering.Start.class, Ordering.Start.FIRST),
                    Map.entry(Ordering.Multipart.class, Ordering.Multipart.APART),
                    Map.entry(Source.Take.class, new Source.Take.Count(1)),
                    Map.entry(MediaCollection.Take.class, new MediaCollection.Take.Count(1)),
                    Map.entry(MediaCollection.Order.class, MediaCollection.Order.CHRONOLOGICAL),
                    Map.entry(ClassicSchedule.Options.class, ClassicSchedule.Options.PLAIN),
                    Map.entry(Item.Fillers.class, Item.Fillers.NONE),
                    Map.entry(Patience.class, Patience.STRICT),
                    Map.entry(Mode.Tail.class, Mode.Tail.NONE),
                    Map.entry(DateRule.class, DateRule.ALWAYS),
                    Map.entry(DateRule.Span.class, new DateRule.Span.Always()),
                    Map.entry(BreakRule.class, new BreakRule.Nowhere()),
                    Map.entry(Roll.Quantity.class, new Roll.Quantity.Clips(1)),
                    Map.entry(Spots.class, Spots.of("any")),
                    Map.entry(FillerPreset.Bumpers.class, FillerPreset.Bumpers.NONE),
                    Map.entry(Cooldown.class, Cooldown.NONE),
                    Map.entry(SlotFillers.class, SlotFillers.NONE),
                    Map.entry(TimeSlot.Settings.class, TimeSlot.Settings.PLAIN),
                    Map.entry(TimeSlotSchedule.Options.class, TimeSlotSchedule.Options.PLAIN),
                    Map.entry(RandomSlotSchedule.Options.class, RandomSlotSchedule.Options.PLAIN),
                    Map.entry(LineupSchedule.Fillers.class, LineupSchedule.Fillers.NONE),
                    Map.entry(Tool.Sort.Direction.class, Tool.Sort.Direction.ASCENDING),
                    Map.entry(Tool.Replicate.Copies.class, Tool.Replicate.Copies.ALIKE),
                    Map.entry(Mixes.End.class, Mixes.End.ONCE),
                    Map.entry(Feed.Period.class, Feed.Period.DAY),
                    Map.entry(Link.Mode.class, Link.Mode.CONTINUE),
                    Map.entry(Link.Overflow.class, Link.Overflow.FLEX),
                    Map.entry(Decos.class, Decos.NONE),
                    Map.entry(Decor.class, Decor.INHERIT),
                    Map.entry(Decor.Ending.class, Decor.Ending.WHOLE_CLIPS),
                    Map.entry(Layer.class, Layer.inherit()),
                    Map.entry(Block.Stop.class, Block.Stop.BEFORE_END),
                    Map.entry(Block.Guide.class, new Block.Guide.ActualTimes()),
                    Map.entry(BlockItem.Entry.class, BlockItem.Entry.PLAIN),
                    Map.entry(BlockItem.Look.class, BlockItem.Look.PLAIN),
                    Map.entry(Watermark.Spot.class, Watermark.Spot.USUAL),
                    Map.entry(Where.class, Where.ANY),
                    Map.entry(Graphic.Style.class, Graphic.UP_NEXT.style()),
                    Map.entry(Plate.Colours.class, Graphic.UP_NEXT.style().colours()),
                    Map.entry(AudioPreferences.class, AudioPreferences.PLAIN),
                    Map.entry(SubtitlePreferences.class, SubtitlePreferences.PLAIN),
                    Map.entry(Particulars.class, Particulars.NONE),
                    Map.entry(ServerChoice.class, ServerChoice.ALL),
                    Map.entry(CatalogueChoice.class, CatalogueChoice.USUAL));

    /// Values of records that a part of may be left out, which is then as there.
    private static final List<Record> PLAIN =
            List.of(
                    VideoCoding.USUAL,
                    CatalogueChoice.USUAL,
                    Conversion.USUAL,
                    Downmix.USUAL,
                    Loudness.USUAL,
                    Presentation.PLAIN,
                    Presentation.Dress.PLAIN,
                    Presentation.Dress.PLAIN.languages(),
                    ClassicSchedule.Options.PLAIN,
                    Spots.of("any"),
                    Cooldown.NONE,
                    TimeSlot.Settings.PLAIN,
                    TimeSlotSchedule.Options.PLAIN,
                    RandomSlotSchedule.Options.PLAIN,
                    Decos.NONE,
                    BlockItem.Entry.PLAIN,
                    Watermark.CHANNEL_LOGO,
                    Watermark.Spot.USUAL,
                    Graphic.UP_NEXT,
                    Graphic.UP_NEXT.style(),
                    Graphic.UP_NEXT.style().colours(),
                    Preferences.PLAIN,
                    AudioPreferences.PLAIN,
                    SubtitlePreferences.PLAIN);

    /// Components of single records.
    private static final Map<Class<?>, Map<String, Object>> SINGLE =
            Map.ofEntries(
                    Map.entry(Item.class, Map.of("title", "")),
                    Map.entry(Artwork.class, Map.of("addresses", Map.of())),
                    Map.entry(Archive.class, Map.of("correctionMinutes", 0)),
                    Map.entry(Mode.For.class, Map.of("discards", 0)),
                    Map.entry(MediaCollection.Content.Manual.class, Map.of("customOrder", false)),
                    Map.entry(MediaCollection.Content.Playlist.class, Map.of("shuffled", false)),
                    Map.entry(
                            MediaCollection.Member.class,
                            Map.of("asGroup", false, "bySeason", false)),
                    Map.entry(MediaCollection.Entry.class, Map.of("listed", true)),
                    Map.entry(Source.Playlist.class, Map.of("shuffled", false)),
                    Map.entry(Source.Entry.class, Map.of("listed", true)),
                    Map.entry(Source.Groups.class, Map.of("shuffled", false)),
                    Map.entry(Source.Marathon.class, Map.of("batch", 0, "shuffledGroups", false)),
                    Map.entry(RandomSlot.class, Map.of("weight", 1.0, "mostInARow", 0)),
                    Map.entry(
                            BalanceSchedule.Weighted.class,
                            Map.of("weight", 1.0, "cooldown", Duration.ZERO, "mostInARow", 0)),
                    Map.entry(Target.Mark.class, Map.of("tolerance", Duration.ZERO)),
                    Map.entry(MirrorSchedule.class, Map.of("shift", Duration.ZERO)),
                    Map.entry(FillerPreset.class, Map.of("name", "filler")),
                    Map.entry(
                            BreakRule.Limited.class,
                            Map.of(
                                    "most",
                                    0,
                                    "shortest",
                                    Duration.ZERO,
                                    "tail",
                                    Duration.ZERO,
                                    "spacing",
                                    Duration.ZERO)),
                    Map.entry(Block.class, Map.of("group", "")),
                    Map.entry(Template.class, Map.of("group", "")),
                    Map.entry(Deco.class, Map.of("group", "")),
                    Map.entry(DecoTemplate.class, Map.of("group", "")),
                    Map.entry(Rule.class, Map.of("when", Expression.ALWAYS)),
                    Map.entry(Wanted.class, Map.of("condition", Expression.ALWAYS)),
                    Map.entry(BlockItem.class, Map.of("count", 1)),
                    Map.entry(FileSchedule.class, Map.of("origin", "")),
                    Map.entry(TemplateDays.class, Map.of("decoTemplate", "")),
                    Map.entry(Block.Guide.OneProgramme.class, Map.of("title", "")),
                    Map.entry(Words.class, Map.of("clock", "")),
                    Map.entry(
                            ServerOrigin.Plex.class, Map.of("machine", "", "reloadsGuide", false)),
                    Map.entry(
                            OnlineOrigin.YouTube.class,
                            Map.of("height", Profile.HD_720.video().height())),
                    Map.entry(ServerOrigin.Jellyfin.class, Map.of("user", "")),
                    Map.entry(ServerOrigin.Emby.class, Map.of("user", "")),
                    Map.entry(Rules.class, Map.of("merging", false)),
                    Map.entry(LiveLabels.class, Map.of("radio", false)),
                    Map.entry(Where.class, Map.of("name", "", "group", "")),
                    Map.entry(Rename.class, Map.of("replacement", "")),
                    Map.entry(Visual.Text.class, Map.of("background", "#1a1a2e")));

    /// Lists without which a record is nothing, so that whoever leaves them out is told what is missing.
    private static final Map<Class<?>, String> NEEDED =
            Map.ofEntries(
                    Map.entry(ClassicSchedule.class, "items"),
                    Map.entry(ClassicSchedule.Alternate.class, "items"),
                    Map.entry(LineupSchedule.class, "entries"),
                    Map.entry(RandomSlotSchedule.class, "slots"),
                    Map.entry(TimeSlotSchedule.class, "slots"),
                    Map.entry(FillerPreset.class, "pools"),
                    Map.entry(Source.Playlist.class, "entries"),
                    Map.entry(BreakRule.FirstOf.class, "rules"),
                    Map.entry(KeepGroups.class, "groups"),
                    Map.entry(DropGroups.class, "groups"),
                    Map.entry(ListOrigin.Xtream.class, "offers"));

    private static final Map<Class<?>, Map<String, Object>> BY_NAME = byName();

    private Omissions() {}

    /// What stands for a component that is missing; empty where it must be there.
    ///
    /// @param type of the component
    static Optional<Object> of(Class<?> record, String component, Class<?> type) {
        if (component.equals(NEEDED.get(record))) {
            return Optional.empty();
        }
        return Optional.ofNullable(BY_NAME.getOrDefault(record, Map.of()).get(component))
                .or(() -> Optional.ofNullable(BY_TYPE.get(type)));
    }

    private static Map<Class<?>, Map<String, Object>> byName() {
        Map<Class<?>, Map<String, Object>> all = new HashMap<>(SINGLE);
        PLAIN.forEach(plain -> all.put(plain.getClass(), components(plain)));
        return Map.copyOf(all);
    }

    private static Map<String, Object> components(Record plain) {
        Map<String, Object> components = new HashMap<>();
        for (var component : plain.getClass().getRecordComponents()) {
            try {
                components.put(component.getName(), component.getAccessor().invoke(plain));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("%s of %s".formatted(component, plain), e);
            }
        }
        return components;
    }
}
