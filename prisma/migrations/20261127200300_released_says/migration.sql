-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "releasedSays" JSONB;

-- What letters said of the release until now: they can be made again, and held against their digests, as they went out.
UPDATE "Programme" AS p SET "releasedSays" = jsonb_build_object(
  'zh-CN', to_char(said."at", 'FMYYYY"年"FMMM"月"FMDD"日 "HH24:MI') || '（' || said."zh" || '）',
  'en', to_char(said."at", 'FMDD FMMonth FMYYYY", "HH24:MI') || ' (' || said."en" || ')'
)
FROM (
  SELECT r."id", r."releasedAt" AT TIME ZONE (v."profile" ->> 'zone') AS "at",
    CASE v."profile" ->> 'zone' WHEN 'Asia/Shanghai' THEN '北京时间' ELSE v."profile" ->> 'zone' END AS "zh",
    CASE v."profile" ->> 'zone' WHEN 'Asia/Shanghai' THEN 'Beijing time' ELSE v."profile" ->> 'zone' END AS "en"
  FROM "Programme" AS r JOIN "PolicyVersion" AS v ON v."id" = r."policyVersionId"
  WHERE r."releasedAt" IS NOT NULL
) AS said
WHERE said."id" = p."id";
