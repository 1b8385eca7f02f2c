from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_printed_floor")]
    operations = [
        migrations.AddField(
            model_name="article",
            name="facts",
            field=models.JSONField(
                default=dict,
                help_text="文中的人物、单位与日期；重新识别时更新。",
                verbose_name="识别所得",
            ),
        ),
    ]
