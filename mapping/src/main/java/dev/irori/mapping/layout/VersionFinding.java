package dev.irori.mapping.layout;

/** What is odd about the versions of one record; it never keeps the record from being read. */
public enum VersionFinding {
    COPY("version.copy", "the same version is present more than once", "同じ版が複数存在します"),
    SEVERAL_ACTIVE(
            "version.several-active",
            "an older version is still flagged valid (1); the newest is used",
            "古い版のフラグが有効(1)のままです。最新の版を使用します"),
    SAME_TIME("version.same-time", "two versions of one time carry different flags", "同じ発生日時の版のフラグが異なります"),
    DELETED_YET_ACTIVE(
            "version.deleted-yet-active",
            "flagged valid (1) although a deletion (0) is not older; treated as deleted",
            "削除(0)より新しくないのに有効(1)のままです。削除として扱います"),
    DELETED_YET_HISTORY(
            "version.deleted-yet-history",
            "left as history (2) although the record was deleted",
            "レコードは削除済みなのに履歴(2)のままです"),
    DELETED_BEFORE_ACTIVE(
            "version.deleted-before-active",
            "flagged deleted (0) but older than the valid version: superseded, or deleted and written again",
            "有効な版より古い削除(0)です。更新時の誤り、または削除後の再登録です"),
    HISTORY_WITHOUT_ACTIVE(
            "version.history-without-active",
            "history (2) without any valid or deleted version",
            "有効な版も削除の版もない履歴(2)です"),
    HISTORY_AFTER_ACTIVE(
            "version.history-after-active", "flagged history (2) but newer than the valid version", "有効な版より新しい履歴(2)です");

    private final String code;
    private final String english;
    private final String japanese;

    VersionFinding(String code, String english, String japanese) {
        this.code = code;
        this.english = english;
        this.japanese = japanese;
    }

    public String code() {
        return code;
    }

    public String english() {
        return english;
    }

    public String japanese() {
        return japanese;
    }
}
