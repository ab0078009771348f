package tv.exstream.schedule.block;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// The decos of a schedule.
///
/// @param standard the name of the one that decorates all; empty for none
public record Decos(List<Deco> decos, List<DecoTemplate> templates, String standard) {
    public static final Decos NONE = new Decos(List.of(), List.of(), "");

    public Decos {
        decos = List.copyOf(decos);
        templates = List.copyOf(templates);
        Names names = Names.of(Demand.DECO, decos.stream().map(Deco::name).toList());
        Names.of(Demand.DECO_TEMPLATE, templates.stream().map(DecoTemplate::name).toList());
        if (!standard.isEmpty()) {
            names.require(standard, Wanted.plain(Demand.THE_SCHEDULE));
        }
        for (DecoTemplate template : templates) {
            Remark by =
                    Remark.of(Demand.NAMED, Wanted.plain(Demand.DECO_TEMPLATE), template.name());
            template.ranges().forEach(range -> names.require(range.deco(), by));
        }
    }

    Optional<DecoTemplate> template(String name) {
        return templates.stream().filter(template -> template.name().equals(name)).findFirst();
    }

    /// What decorates a moment, the outermost first.
    List<Decor> at(Optional<DecoTemplate> template, LocalTime time) {
        List<Decor> decors = new ArrayList<>();
        if (!standard.isEmpty()) {
            decors.add(decor(standard));
        }
        template.flatMap(each -> each.at(time)).map(this::decor).ifPresent(decors::add);
        return decors;
    }

    private Decor decor(String name) {
        return decos.stream()
                .filter(deco -> deco.name().equals(name))
                .map(Deco::decor)
                .findFirst()
                .orElseThrow();
    }
}
