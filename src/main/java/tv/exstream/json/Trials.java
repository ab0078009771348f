package tv.exstream.json;

import tv.exstream.schedule.part.PartId;

/// Rules that use nothing but one part.
final class Trials {
    private static final String BLOCK =
            "{'type': 'blocks', 'calendar': [{'template': 'any'}], 'templates': [{'name': 'any', 'items':"
                    + " [{'start': '00:00', 'block': {'use': 'PART'}}]}]}";

    private static final String TEMPLATE =
            "{'type': 'blocks', 'calendar': [{'template': {'use': 'PART'}}]}";

    private static final String DECO = "{'type': 'blocks', 'decos': {'standard': {'use': 'PART'}}}";

    private static final String DECO_TEMPLATE =
            "{'type': 'blocks', 'templates': [{'name': 'any'}],"
                    + " 'calendar': [{'template': 'any', 'decoTemplate': {'use': 'PART'}}]}";

    private static final String FILLER =
            "{'type': 'classic', 'items': [{'mode': {'type': 'one'}, 'fillers': {'pre': {'use': 'PART'}},"
                    + " 'source': {'type': 'pool', 'selection': {'type': 'show', 'title': 'any'},"
                    + " 'ordering': {'order': 'SHUFFLE'}}}]}";

    private static final String PLAYLIST =
            "{'type': 'classic', 'items': [{'mode': {'type': 'one'}, 'source': {'use': 'PART'}}]}";

    private Trials() {}

    static String of(PartId part) {
        String rules =
                switch (part.kind()) {
                    case SCHEDULE -> "{'use': 'PART'}";
                    case BLOCK -> BLOCK;
                    case TEMPLATE -> TEMPLATE;
                    case DECO -> DECO;
                    case DECO_TEMPLATE -> DECO_TEMPLATE;
                    case FILLER -> FILLER;
                    case PLAYLIST -> PLAYLIST;
                };
        return rules.replace('\'', '"').replace("PART", part.toString());
    }
}
