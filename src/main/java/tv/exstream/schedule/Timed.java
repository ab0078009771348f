package tv.exstream.schedule;

import java.util.List;

public record Timed(Spots.Daypart part, List<Instruction> body) {
    public Timed {
        body = List.copyOf(body);
    }
}
