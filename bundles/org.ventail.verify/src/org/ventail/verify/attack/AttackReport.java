package org.ventail.verify.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the face-recognition attack found out about one head. JSON-able through {@link #toDetails()}; the pictures are
 * apart.
 *
 * @param outcomes one per recogniser
 * @param gallerySize people the head was searched among, the right one included
 * @param decoys how many of them are synthetic
 * @param views pictures taken of the head
 * @param detectedBefore pictures of the intact head in which a detector found a face
 * @param detectedAfter the same after defacing; a low number is not privacy
 * @param frontBefore front view of the intact head, PNG
 * @param frontAfter front view after defacing, PNG
 * @param portraits the same among photographs, if there is one of this person
 * @param millis duration, loading of the models not included
 */
public record AttackReport(List<RecogniserOutcome> outcomes, int gallerySize, int decoys, int views, int detectedBefore,
        int detectedAfter, byte[] frontBefore, byte[] frontAfter, Optional<ByPortrait> portraits, long millis) {
    /** Coming first says something when it happens by chance to 1 % of people or fewer, that is from 100 people on. */
    private static final double TELLING_CHANCE = 0.01;

    /** What the numbers mean. */
    public enum Finding {
        /** The attacker names the person and knows it. */
        RECOGNISED,
        /** The right person comes first for one recogniser in a large gallery, but no nearer than strangers are. */
        FIRST_BY_A_HAIR,
        /** The right person does not come first, or comes first in a small gallery no nearer than strangers are. */
        NOT_RECOGNISED,
        /** Not even the intact head was recognised: the attack says nothing. */
        ATTACK_TOO_WEAK;

        /** The place of a person who is {@link #NOT_RECOGNISED}, and why one within the rank allowed says nothing. */
        public static String unrecognised(int rank, int minimumRank, String place) {
            return rank > minimumRank ? place : "first for one attacker, but no nearer than strangers are, which in a "
                    + "small gallery happens by chance: " + place;
        }
    }

    public AttackReport {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * The verdict over all recognisers. Recognised: one of them puts the right person first, and under its calibrated
     * threshold or as an outlier among real strangers; or several put the right person within the rank allowed (by
     * chance, {@code (rank/gallery)^n}). First by a hair: one does, in a gallery so large that chance explains it in 1 %
     * of people or fewer. A recogniser that does not know the intact head has no say. Photographs can make it worse, never
     * better.
     *
     * @param minimumRank 1, or more to demand that the right person is not among the first few either
     */
    public Finding finding(int minimumRank) {
        Finding byScans = finding(outcomes, gallerySize, minimumRank);
        return portraits.map(p -> p.finding(minimumRank)).filter(f -> f.compareTo(Finding.FIRST_BY_A_HAIR) <= 0)
                .filter(f -> f.compareTo(byScans) < 0).orElse(byScans);
    }

    /** The same for any attackers of one kind. */
    public static Finding finding(List<RecogniserOutcome> outcomes, int gallerySize, int minimumRank) {
        List<RecogniserOutcome> able = outcomes.stream().filter(RecogniserOutcome::works).toList();
        if (able.isEmpty()) {
            return Finding.ATTACK_TOO_WEAK;
        }
        long within = able.stream().filter(o -> o.after().rank() <= minimumRank).count();
        if (within >= 2 || able.stream().anyMatch(RecogniserOutcome::recognised)) {
            return Finding.RECOGNISED;
        }
        boolean telling = (double) minimumRank / gallerySize <= TELLING_CHANCE;
        return within == 1 && telling ? Finding.FIRST_BY_A_HAIR : Finding.NOT_RECOGNISED;
    }

    /** The best place any recogniser gave the right person after defacing. */
    public int worstRank() {
        int byScans = outcomes.stream().mapToInt(o -> o.after().rank()).min().orElse(gallerySize);
        return portraits.map(p -> Math.min(byScans, p.worstRank())).orElse(byScans);
    }

    /** Probability that a guess names the right person. */
    public double chance() {
        return 1.0 / gallerySize;
    }

    /** Share of the gallery that is nearer than the right person, 0 (recognised) to 1, for the best recogniser. */
    public double percentile() {
        return gallerySize < 2 ? 0 : (worstRank() - 1.0) / (gallerySize - 1);
    }

    /** Each recogniser as the report reads it. */
    public List<Map<String, Object>> attackers() {
        Stream<Map<String, Object>> byScans = outcomes.stream()
                .map(o -> o.toAttacker("Face recogniser " + o.recogniser(), "", gallerySize));
        Stream<Map<String, Object>> byPortrait = portraits.stream().flatMap(p -> p.outcomes().stream()
                .map(o -> o.named(o.recogniser() + "-portrait")
                        .toAttacker("Face recogniser " + o.recogniser() + ", by a photograph", "", p.gallerySize())));
        return Stream.concat(byScans, byPortrait).toList();
    }

    /** All numbers for a report. */
    public Map<String, Object> toDetails() {
        Map<String, Object> d = new LinkedHashMap<>();
        d.put("rank", worstRank());
        d.put("gallerySize", gallerySize);
        d.put("decoys", decoys);
        d.put("chance", chance());
        d.put("percentile", percentile());
        d.put("views", views);
        d.put("detectedBefore", detectedBefore);
        d.put("detectedAfter", detectedAfter);
        d.put("recognisers", outcomes.stream().map(RecogniserOutcome::toDetails).toList());
        d.put("attackers", attackers());
        portraits.ifPresent(p -> d.put("portraits", p.toDetails()));
        d.put("millis", millis);
        return d;
    }
}
